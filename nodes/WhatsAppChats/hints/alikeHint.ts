import type { Hint } from './hints';
import { pluralize } from './pluralize';

/** The text of a hint without its numbers, which those of other input items differ by. */
export function withoutNumbers({ message }: Hint): string {
	return message.replace(/\d+/g, '#');
}

/** The first of hints that differ by numbers alone, and for how many input items there were others. */
export class Alike {
	private others = 0;

	constructor(private readonly first: Hint) {}

	add({ message }: Hint): void {
		if (message !== this.first.message) this.others++;
	}

	get hint(): Hint {
		if (this.others === 0) return this.first;
		const others = pluralize(this.others, 'other input item');
		const message = `${this.first.message} The same happened to ${others}, with other numbers.`;
		return { ...this.first, message, note: message };
	}
}
