import { LookUps } from '../lookUps/lookUps';

/** The LIDs of one run: their look-ups, and what could not be looked up at all. */
export type LidRun = {
	lookUps: LookUps<string>;
	/** The titles of gateways that don't provide the numbers behind LIDs. */
	unsupportedBy: Set<string>;
};

/** A run in which no LID was looked up yet. @param stop the Stop button */
export function newLidRun(stop?: AbortSignal): LidRun {
	return { lookUps: new LookUps(stop), unsupportedBy: new Set() };
}
