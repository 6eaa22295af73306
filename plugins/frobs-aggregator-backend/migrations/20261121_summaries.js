// @ts-check

// Its table is not used any more. The file stays: knex refuses a database that has run
// a migration which is missing here.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.dropTableIfExists('summaries');
};

exports.down = async function down() {};
