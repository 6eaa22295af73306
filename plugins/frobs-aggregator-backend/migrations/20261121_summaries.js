// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('summaries', table => {
    table.comment('What summaries said over time');
    table.bigIncrements('id');
    table.dateTime('computed_at').notNullable().index();
    table.integer('frob_count').notNullable();
    table.double('flerp_total').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('summaries');
};
