import type { Pass } from './pass';

/** After so many passes in a row that showed nothing new, another one hardly would. */
const MAX_PASSES_IN_VAIN = 10;

/** So many passes in a row have to repeat an earlier one before a list counts as standing still. */
const STILL_PASSES = 2;

/**
 * Judges whether all chats of a list have been shown. A list of 720 entries holds 720 chats: as long as
 * 700 different ones came, 20 others were not shown, as the order of equals changed between two pages or a
 * chat rose past the page that was read. In a list that stands still, what comes twice is listed twice.
 */
export class Completeness {
	/** @param isExact true where nothing is listed twice, so that entries count also in a list that stands still */
	constructor(private readonly isExact = false) {}

	/** How many chats of the list were not shown in any pass. */
	missing = 0;
	private readonly fingerprints = new Map<number, string>();
	private passesInVain = 0;
	private stillPasses = 0;

	/**
	 * Judges the list after one more pass.
	 * @param pageSize of its pages: only passes with the same borders between pages can be compared
	 * @param seen how many chats were seen so far
	 * @param added how many of them in this pass for the first time
	 */
	judge(pass: Pass, pageSize: number, seen: number, added: number): void {
		const fingerprint = pass.fingerprint();
		const isStill = this.fingerprints.get(pageSize) === fingerprint;
		this.fingerprints.set(pageSize, fingerprint);
		this.stillPasses = isStill ? this.stillPasses + 1 : 0;
		this.passesInVain = added === 0 ? this.passesInVain + 1 : 0;
		const isListedTwice = this.stillPasses >= STILL_PASSES && !this.isExact;
		this.missing = isListedTwice ? 0 : Math.max(0, pass.entries - seen);
	}

	/** True when the last pass showed the same as an earlier one. */
	get isStill(): boolean {
		return this.stillPasses > 0;
	}

	/** True when many passes in a row showed nothing new. */
	get isInVain(): boolean {
		return this.passesInVain >= MAX_PASSES_IN_VAIN;
	}
}
