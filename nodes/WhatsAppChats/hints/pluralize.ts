/** A number with its noun: "1 chat", "2 chats". */
export function pluralize(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
