import { plainChat } from '../../gateways';
import { triggerOn } from '../harness/activeTrigger';
import { GATEWAY_NAMES, useSetup } from '../harness/setup';
import { jid, message, person, withChats } from '../harness/smallAccount';

const setup = useSetup();

describe.each(GATEWAY_NAMES)('"Fetch Test Event" on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test('shows the ten most recent chats, newest first, each with an event that fits it', async () => {
		const chats = Array.from({ length: 12 }, (_, digits) =>
			person(digits, -digits, { unread: digits === 2 ? 11 : 1 }),
		);
		withChats(gateway(), [...chats.reverse(), plainChat('5511988880000@c.us')]);
		const events = ['newChat', 'newActivity', 'unreadAbove'];
		const trigger = triggerOn(setup().engine, gateway(), { triggerOn: events });
		const items = await trigger.pollUnsaved('manual');
		expect(items.map(({ event, id }) => [event, id])).toEqual([
			['newActivity', jid(0)],
			['newChat', jid(1)],
			['unreadAbove', jid(2)],
			['newActivity', jid(3)],
			['newChat', jid(4)],
			['newActivity', jid(5)],
			['newChat', jid(6)],
			['newActivity', jid(7)],
			['newChat', jid(8)],
			['newActivity', jid(9)],
		]);
		expect(items[0]).toMatchObject({
			previous: { lastMessageAt: null, unreadCount: null },
			gateway: name,
			name: 'Pessoa 0',
		});
	});

	test('shows the chats that an event fits, and where there are none any chats', async () => {
		withChats(gateway(), [person(3, 1), person(2, 0, { unread: 12 }), person(1, -1)]);
		const above = triggerOn(setup().engine, gateway(), { triggerOn: ['unreadAbove'] });
		expect(await above.pollUnsaved('manual')).toMatchObject([{ event: 'unreadAbove', id: jid(2) }]);
		withChats(gateway(), [person(3, 1), person(1, -1)]);
		expect(await above.pollUnsaved('manual')).toMatchObject([
			{ event: 'unreadAbove', id: jid(3), unreadCount: 0 },
			{ event: 'unreadAbove', id: jid(1) },
		]);
	});

	test('remembers nothing', async () => {
		withChats(gateway(), [person(2, -1), person(1, -2)]);
		const trigger = triggerOn(setup().engine, gateway(), { triggerOn: ['newActivity'] });
		expect(await trigger.pollUnsaved('manual')).toHaveLength(2);
		expect(trigger.memory).toEqual({});
		await trigger.publish();
		const { memory } = trigger;
		const before = JSON.stringify(memory);
		message(gateway(), 1, 1);
		expect(await trigger.pollUnsaved('manual')).toHaveLength(2);
		expect(JSON.stringify(memory)).toBe(before);
		expect(await trigger.poll()).toMatchObject([{ event: 'newActivity', id: jid(1) }]);
	});

	test('shows only chats that pass the filters, and says so where none does', async () => {
		withChats(gateway(), [person(3, -1), person(2, -2, { unread: 1 }), person(1, -3)]);
		const { engine } = setup();
		const unread = triggerOn(engine, gateway(), { filters: { unreadOnly: true } });
		expect(await unread.pollUnsaved('manual')).toMatchObject([{ event: 'newChat', id: jid(2) }]);
		const named = triggerOn(engine, gateway(), { filters: { nameContains: 'ninguém' } });
		await expect(named.pollUnsaved('manual')).rejects.toMatchObject({
			message: "No chat passes 'Filters' (3 chats looked at)",
			description: expect.stringContaining("Fetch again without 'Filters'"),
		});
	});

	test('says so where the account has no chats', async () => {
		withChats(gateway(), []);
		const trigger = triggerOn(setup().engine, gateway(), {});
		await expect(trigger.pollUnsaved('manual')).rejects.toMatchObject({
			message: expect.stringContaining('The account has no chats yet'),
			description: expect.stringContaining('Write a message to the phone of the account'),
		});
	});
});
