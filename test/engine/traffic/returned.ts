import type { ShownChat } from './shownChats';

/** Between which times the newest message that a trigger knows of must lie. */
export type Range = { least: number; most: number };

const DAY = 86_400_000;

/** Whether a chat that is not known has come back from long ago. */
export function isBack({ time }: ShownChat, newest: number): boolean {
	return time !== null && time < newest - DAY;
}
