import { chatOf, type Example } from './example';

const HOUR = 3_600_000;

/** One text about the unread chats since this morning. */
export const digest: Example = {
	name: 'WhatsApp: digest of unread chats since this morning',

	async onAccount({ run, account, workflow }) {
		const { zone, midnight, day } = whereItIsNoon(new Date());
		const set = (id: string, hours: number, unread: number) =>
			Object.assign(chatOf(account, id), {
				lastMessageAt: new Date(midnight.getTime() + hours * HOUR),
				unread,
			});
		set('120363000000000101@g.us', 9.25, 12);
		set('5511999990001@c.us', 11.5, 3);
		set('79001110009@c.us', 0, 1); // without a name, and on the stroke of midnight
		set('5511999990002@c.us', 10, 0); // read
		set('79001110006@c.us', -0.25, 5); // yesterday
		chatOf(account, '5511999990012@c.us').unread = 1; // without a last message
		const settings = { ...workflow.settings, timezone: zone };
		const finished = await run({ ...workflow, settings });
		expect(finished.items('Digest')).toEqual([
			{
				text: [
					`Unread since ${day}, 00:00`,
					'Chats: 3, messages: 16',
					'',
					'• Ana Souza: 3 (11:30)',
					'• Família: 12 (09:15)',
					'• +7 900 111-00-09: 1 (00:00)',
				].join('\n'),
			},
		]);
	},

	asImported(run) {
		const [{ text } = {}] = run.items('Digest');
		expect(String(text).replace(/\d\d:\d\d\)/g, '…)')).toBe(
			[
				'Unread since 15 January 2026, 00:00',
				'Chats: 3, messages: 21',
				'',
				'• Família: 12 (…)',
				'• Ana Souza: 3 (…)',
				'• Notícias do Bairro: 6 (…)',
			].join('\n'),
		);
	},
};

/** A time zone far from midnight, so that "this morning" is the same before and after the run. */
function whereItIsNoon(now: Date) {
	const offset = 12 - now.getUTCHours();
	const zone = `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`; // their signs are reversed
	const local = new Date(now.getTime() + offset * HOUR);
	const midnight = new Date(local.setUTCHours(0, 0, 0, 0) - offset * HOUR);
	const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone });
	return { zone, midnight, day: day.format(now) };
}
