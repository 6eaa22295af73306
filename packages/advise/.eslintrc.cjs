module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // The rules that it goes by are a plugin's, apart from what is for browsers.
    '@backstage/no-mixed-plugin-imports': 'off',
  },
});
