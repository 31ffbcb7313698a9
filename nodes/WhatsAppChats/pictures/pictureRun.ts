import { LookUps } from '../lookUps/lookUps';
import type { Pictures } from './downloads';

/** The pictures of one run: the way to them, and what came of those that were wanted. */
export type PictureRun = {
	downloads: Pictures;
	/** The look-ups of addresses that the gateway's list of chats doesn't have. */
	addresses: LookUps<string>;
	downloaded: number;
	none: number;
	expired: number;
	/** What went wrong, in words, and how often. */
	failures: Map<string, number>;
	/** The titles of gateways that provide no pictures at all. */
	unsupportedBy: Set<string>;
};

/** A run in which no picture was wanted yet. @param stop the Stop button */
export function newPictureRun(downloads: Pictures, stop?: AbortSignal): PictureRun {
	const counts = { downloaded: 0, none: 0, expired: 0 };
	const addresses = new LookUps<string>(stop);
	return { downloads, addresses, ...counts, failures: new Map(), unsupportedBy: new Set() };
}
