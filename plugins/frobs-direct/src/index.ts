export {
  frobsDirectPlugin,
  FrobsDirectContent,
  FrobsDirectPage,
} from './plugin';
export { frobsDirectApiRef } from './api/FrobsDirectApi';
export type { FrobsDirectApi } from './api/FrobsDirectApi';
export { FrobsDirectClient } from './api/FrobsDirectClient';
export type { Frob } from './api/frobs';
