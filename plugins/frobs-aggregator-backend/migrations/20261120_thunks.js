// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('thunks', table => {
    table.comment('Every thunk ever set; the one with the highest id holds');
    table.bigIncrements('id');
    table.double('target_weight').notNullable().comment('In grams');
    table.text('set_by').notNullable().comment('Entity ref of a user');
    table.dateTime('set_at').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('thunks');
};
