module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // What it compares is other plugins.
    '@backstage/no-mixed-plugin-imports': 'off',
  },
});
