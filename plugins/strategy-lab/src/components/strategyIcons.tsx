import type { Strategy } from '@internal/strategies';
import {
  RiArrowLeftRightLine,
  RiArrowRightLine,
  RiGitMergeLine,
  RiMindMap,
} from '@remixicon/react';
import type { ReactElement } from 'react';

/** The icons of the plugins. */
export const STRATEGY_ICONS: Record<Strategy, ReactElement> = {
  direct: <RiArrowRightLine />,
  proxy: <RiArrowLeftRightLine />,
  backend: <RiGitMergeLine />,
  graphql: <RiMindMap />,
};
