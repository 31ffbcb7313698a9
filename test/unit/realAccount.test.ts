import { realAccount } from '../gateways';

/** The proportions that clients of Z-API recorded: 428 of 720 chats had no time, 389 of 732 no number. */
describe('The account that looks like a real one', () => {
	const { chats } = realAccount();
	const persons = chats.filter(({ jid }) => /@(c\.us|lid)$/.test(jid) && jid !== '0@c.us');
	const hidden = persons.filter(({ jid }) => jid.endsWith('@lid'));

	test('has each chat once', () => {
		expect(new Set(chats.map(({ jid }) => jid)).size).toBe(chats.length);
	});

	test('lists half of its persons by a LID, and two thirds of these have a number behind it', () => {
		expect([hidden.length, persons.length]).toEqual([13, 24]);
		const numbers = hidden.flatMap(({ numberBehindLid = [] }) => numberBehindLid);
		expect(new Set(numbers).size).toBe(8);
	});

	test('has no time of the last message in more than half of its chats, which stand last', () => {
		const times = chats.map(({ lastMessageAt }) => lastMessageAt?.getTime() ?? 0);
		expect(times.filter((time) => time === 0)).toHaveLength(19);
		expect(times).toHaveLength(37);
		expect(times).toEqual([...times].sort((one, other) => other - one));
	});
});
