import {
	plainChat,
	type SimulatedAccount,
	type SimulatedChat,
	type SimulatedGroup,
} from './account';

const OWNER = '111222333444555@lid';

/**
 * The account whose answers were recorded from a real Evolution API
 * (`fixtures/evolution-answers.json`), in WhatsApp's own terms.
 */
export function recordedEvolutionAccount(): SimulatedAccount {
	return {
		chats: [...rowlessChats(), ...chatsWithRows()],
		inviteOnlyGroups: [],
		phoneConnected: true,
	};
}

/** The person of whom some requests were recorded before there was a message. */
export const LATER_CHAT = '5511977777777@c.us';

function chatsWithRows(): SimulatedChat[] {
	return [
		chat('120363019502650977@g.us', 1763707200, said('Bia', { imageMessage: {} }, OWNER), {
			name: 'Família',
			pictureUrl: 'https://pps.whatsapp.net/v/g.jpg?oe=7A0179E2',
			unread: 7,
			group: family,
		}),
		chat('5511999999999@c.us', 1763703600, wrote('olá'), {
			name: 'Ana Souza',
			pictureUrl: 'https://pps.whatsapp.net/v/t61.24694-24/1.jpg?ccb=11-4&oh=x&oe=7A0179E2',
			unread: 3,
		}),
		chat('222333444555666@lid', 1763703600, said('Hidden 2', { conversation: 'g' }), {
			name: 'Hidden without number',
			isNoContact: true,
			unread: 2,
		}),
		chat(
			'558188880003@c.us',
			1763703600,
			said('João', { extendedTextMessage: { text: 'bom dia' } }),
			{
				name: 'João Conceição',
			},
		),
		chat('79261234567@c.us', 1763703600, said('Пётр', { conversation: 'привет' }), {
			name: 'Пётр Ёлкин',
			unread: 12,
		}),
		chat('111222333444555@lid', 1763600000, said('Hidden', { conversation: 'x' }), {
			name: 'Hidden with number',
			numberBehindLid: '5511888888888',
			row: 'nameless',
			unread: 1,
		}),
		chat('120363400000000001@newsletter', 1763300000, said('Canal', { conversation: 'news' }), {
			name: 'Canal',
			isNoContact: true,
		}),
		chat('5511999999999-1623281429@g.us', 1663400000, wrote('g'), {
			name: 'Old group',
			isNoContact: true,
		}),
	];
}

function rowlessChats(): SimulatedChat[] {
	const row = 'none';
	const story = said('Ana', { conversation: 'story' }, '5511999999999@c.us');
	const name = 'Contact but no chat row';
	return [
		chat('status@broadcast', 1763707300, story, { row }),
		chat('5548999990000@c.us', 1763500000, said('No contact row', { conversation: 'y' }), { row }),
		chat(LATER_CHAT, 1763400000, said('Contact', { conversation: 'z' }), { row, name }),
		chat('1624901640@broadcast', 1763200000, wrote('promo'), { row }),
		chat('0@c.us', 1763100000, said('WhatsApp', { conversation: 'welcome' }), { row }),
	];
}

const family: SimulatedGroup = {
	ownerJid: OWNER,
	createdAt: new Date(1588721491_000),
	participants: [
		{ jid: OWNER, numberBehindLid: '5511999999999', admin: true, superAdmin: true },
		{ jid: '999000111222333@lid', admin: false, superAdmin: false },
	],
	description: 'Almoço de domingo',
	inviteCode: 'AbCdEfGhIjKlMnOpQrStUv',
	nameChangedAt: new Date(1617805323_000),
	nameChangedByJid: OWNER,
	countSaid: 257,
};

type Message = NonNullable<SimulatedChat['lastMessage']>;

function chat(
	jid: string,
	seconds: number,
	lastMessage: Message,
	special: Partial<SimulatedChat>,
): SimulatedChat {
	return plainChat(jid, { lastMessageAt: new Date(seconds * 1000), lastMessage, ...special });
}

function said(senderName: string, content: Record<string, unknown>, senderJid?: string): Message {
	return { fromMe: false, content, senderName, ...(senderJid !== undefined && { senderJid }) };
}

function wrote(conversation: string): Message {
	return { fromMe: true, content: { conversation } };
}
