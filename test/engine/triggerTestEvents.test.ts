import { plainChat } from '../gateways';
import { triggerOn } from './activeTrigger';
import { GATEWAY_NAMES, useSetup } from './setup';
import { jid, message, person, withChats } from './smallAccount';

const setup = useSetup();

describe.each(GATEWAY_NAMES)('"Fetch Test Event" on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test('shows the ten most recent chats, newest first, each as one of the events in turns', async () => {
		const chats = Array.from({ length: 12 }, (_, digits) => person(digits, -digits));
		withChats(gateway(), [...chats.reverse(), plainChat('5511988880000@c.us')]);
		const events = ['newChat', 'newActivity', 'inactive'];
		const trigger = triggerOn(setup().engine, gateway(), { triggerOn: events });
		const items = await trigger.pollUnsaved('manual');
		expect(items.map(({ event, id }) => [event, id])).toEqual([
			['inactive', jid(0)],
			['newActivity', jid(1)],
			['newChat', jid(2)],
			['inactive', jid(3)],
			['newActivity', jid(4)],
			['newChat', jid(5)],
			['inactive', jid(6)],
			['newActivity', jid(7)],
			['newChat', jid(8)],
			['inactive', jid(9)],
		]);
		expect(items[0]).toMatchObject({
			previous: { lastMessageAt: null, unreadCount: null },
			gateway: name,
			name: 'Pessoa 0',
		});
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
