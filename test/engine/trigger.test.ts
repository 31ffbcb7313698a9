import { plainChat } from '../gateways';
import { triggerOn } from './activeTrigger';
import { GATEWAY_NAMES, useSetup } from './setup';

const setup = useSetup();

describe.each(GATEWAY_NAMES)('on %s', (name) => {
	test('a person who writes for the first time starts the workflow once', async () => {
		const { engine, gateways } = setup();
		const gateway = gateways[name];
		const trigger = triggerOn(engine, gateway, { triggerOn: ['newChat'] });
		expect(await trigger.publish()).toEqual([]);
		expect(await trigger.poll()).toEqual([]);
		gateway.account.chats.unshift(
			plainChat(`5511900000${name.length}@c.us`, {
				name: 'Nova Cliente',
				unread: 1,
				lastMessageAt: new Date('2026-11-20T12:00:00.000Z'),
			}),
		);
		expect(await trigger.poll()).toEqual([
			{
				event: 'newChat',
				gateway: name,
				id: `5511900000${name.length}@c.us`,
				gatewayChatId: expect.any(String),
				type: 'contact',
				name: 'Nova Cliente',
				phone: `5511900000${name.length}`,
				unreadCount: 1,
				lastMessageAt: '2026-11-20T12:00:00.000Z',
				isMuted: false,
				profilePictureUrl: null,
				previous: { lastMessageAt: null, unreadCount: null },
			},
		]);
		expect(await trigger.poll()).toEqual([]);
	});
});
