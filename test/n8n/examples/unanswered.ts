import { chatOf, keepChats, type Example } from './example';

const HOUR = 3_600_000;
const FAMILY = '120363000000000101@g.us';
const ANA = '5511999990001@c.us';
const BRUNO = '5511999990002@c.us';
const DIEGO = '5511999990012@c.us';
const IVAN = '79001110006@c.us';
const CHANNEL = '120363144038483540@newsletter';

/** Chats with unread messages whose last message is older than three days. */
export const unanswered: Example = {
	name: 'WhatsApp: chats without an answer for some days',

	async onAccount({ run, account }) {
		keepChats(account, ANA, FAMILY, IVAN, BRUNO, CHANNEL, DIEGO);
		const times = new Map([
			[ANA, hoursAgo(3 * 24 - 1)], // not for three days yet
			[FAMILY, hoursAgo(3 * 24 + 1)],
			[IVAN, hoursAgo(10 * 24 + 12)],
			[BRUNO, hoursAgo(20 * 24)], // nothing unread
			[CHANNEL, hoursAgo(30 * 24)], // nobody waits there
		]);
		for (const [id, time] of times) chatOf(account, id).lastMessageAt = time;
		chatOf(account, DIEGO).unread = 1; // unread, but nobody knows since when
		expect((await run()).items('Chats to Answer')).toEqual([
			{
				name: 'Иван Петров',
				unread: 5,
				daysWaiting: 10,
				lastMessageAt: times.get(IVAN)?.toISOString(),
				link: 'https://wa.me/79001110006',
			},
			{
				name: 'Família',
				unread: 12,
				daysWaiting: 3,
				lastMessageAt: times.get(FAMILY)?.toISOString(),
				link: null,
			},
		]);
	},

	asImported(run) {
		const names = run.items('Chats to Answer').map(({ name }) => name);
		expect(names).toEqual([
			'Promoções Imperdíveis',
			'Иван Петров',
			'Davi Araújo',
			'Ana Souza',
			'Família',
		]);
	},
};

/** A whole second, as WhatsApp keeps it. */
function hoursAgo(hours: number): Date {
	return new Date(Math.floor((Date.now() - hours * HOUR) / 1000) * 1000);
}
