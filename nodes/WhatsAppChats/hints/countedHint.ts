import type { Hint } from './hints';

/** A hint that counts something, whose numbers of several input items make one. */
export type CountedHint = {
	/** What is counted, the same for all input items that count it. */
	kind: string;
	count: number;
	/** Whose things are counted, where input items may count the same ones: the greatest count holds. */
	account?: string;
	say: (count: number) => Hint;
};

/** The counts of one kind in a run. */
export class Count {
	private sum = 0;

	private readonly byAccount = new Map<string, number>();

	constructor(private readonly say: CountedHint['say']) {}

	add({ count, account }: CountedHint): void {
		if (account === undefined) this.sum += count;
		else this.byAccount.set(account, Math.max(this.byAccount.get(account) ?? 0, count));
	}

	get hint(): Hint {
		return this.say([...this.byAccount.values()].reduce((sum, count) => sum + count, this.sum));
	}
}
