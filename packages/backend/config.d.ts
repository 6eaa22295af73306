export interface Config {
  permission?: {
    /**
     * The groups, as entity refs, whose members may set the thunk.
     * @visibility backend
     */
    thunkUpdaters: string[];
  };
}
