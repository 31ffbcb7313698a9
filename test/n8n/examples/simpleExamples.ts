import type { Example } from './example';

/** Every chat, one item a chat. */
const getChats: Example = {
	name: 'WhatsApp: get chats',
	async onAccount({ run, account }) {
		const items = (await run()).items('WhatsApp Chats');
		expect(items.map(({ id }) => id)).toEqual(account.chats.map(({ jid }) => jid));
	},
};

/** One chat, by the phone number in the example. */
const getChatMetadata: Example = {
	name: 'WhatsApp: get chat metadata',
	async onAccount({ run }) {
		expect((await run()).items('WhatsApp Chats')).toEqual([
			expect.objectContaining({
				id: '5511999990001@c.us',
				unreadCount: 3,
				lastMessageAt: '2026-01-15T17:20:07.000Z',
			}),
		]);
	},
};

/** The group behind the invite in the example. */
const getGroupInviteMetadata: Example = {
	name: 'WhatsApp: get group invite metadata',
	async onAccount({ run }) {
		const [group] = (await run()).items('WhatsApp Chats');
		expect(group).toMatchObject({ name: 'Família', ownerPhone: '5511999990001', size: 4 });
	},
};

/** The group whose id stands in the example. */
const getGroupMetadata: Example = {
	name: 'WhatsApp: get group metadata',
	async onAccount({ run }) {
		const [group] = (await run()).items('WhatsApp Chats');
		expect(group).toMatchObject({ name: 'Família', ownerPhone: '5511999990001', size: 4 });
	},
};

/** The examples of one operation each, which the demo runs too. */
export const simpleExamples = [getChats, getChatMetadata, getGroupInviteMetadata, getGroupMetadata];
