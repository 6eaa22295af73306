/** FrobsCo's faults. */
export const FaultsPanel = () => null;
