/** Which strategy to take. */
export const AdvicePanel = () => null;
