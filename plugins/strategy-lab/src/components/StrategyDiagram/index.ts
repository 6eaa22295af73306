export { StrategyDiagram } from './StrategyDiagram';
export type { Hop } from './layout';
