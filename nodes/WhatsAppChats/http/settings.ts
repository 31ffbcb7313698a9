import type { AnswerLimits } from './exchange';
import type { RetryPolicy } from './throttle';

/** How a gateway is asked. */
export type Settings = RetryPolicy & AnswerLimits;
