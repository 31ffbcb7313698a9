import { plainChat, type SimulatedChat } from './account';
import { members } from './sampleParticipants';
import { MUTED_UNTIL } from './samplePeople';

/** The groups the account is in: new and old ones, muted, archived, and two that miscount. */
export function sampleGroups(): SimulatedChat[] {
	return [
		plainChat('120363000000000101@g.us', {
			name: 'Família',
			unread: 12,
			lastMessageAt: new Date('2026-01-15T17:33:27.000Z'),
			pinned: true,
			group: {
				ownerJid: '5511999990001@c.us',
				createdAt: new Date('2022-02-14T12:00:05.000Z'),
				participants: members('anaCreator', 'brunoAdmin', 'carla', 'paulo'),
				description: 'Almoço de domingo, aniversários e fotos',
				inviteCode: 'SimFamilia0000000001Aa',
				nameChangedAt: new Date('2023-12-24T21:10:44.000Z'),
				nameChangedByJid: '5511999990002@c.us',
			},
		}),
		plainChat('120363000000000102@g.us', {
			name: 'Condomínio Sol',
			lastMessageAt: new Date('2026-01-15T10:05:30.000Z'),
			group: {
				ownerJid: '5511999990002@c.us',
				createdAt: new Date('2023-03-01T09:30:11.000Z'),
				participants: members('ana', 'brunoAdmin', 'strangerByNumber'),
				inviteCode: 'SimCondominio0000002Bb',
				nameChangedAt: new Date('2023-03-01T09:30:11.000Z'),
				nameChangedByJid: '5511999990002@c.us',
				// The documentation's own example states 0 beside a list of two.
				countSaid: 0,
			},
		}),
		plainChat('120363000000000103@g.us', {
			name: 'Avisos Condomínio Sol',
			unread: 1,
			lastMessageAt: new Date('2026-01-13T15:00:00.000Z'),
			readOnly: true,
			group: {
				ownerJid: '5511999990002@c.us',
				createdAt: new Date('2023-03-01T09:45:36.000Z'),
				participants: members('brunoAdmin', 'ana'),
				description: 'Só a administração escreve aqui',
				inviteCode: 'SimAvisos00000000003Cc',
				nameChangedAt: new Date('2024-01-02T08:00:01.000Z'),
				nameChangedByJid: '5511999990002@c.us',
				announcement: true,
			},
		}),
		plainChat('5511999990001-1623281429@g.us', {
			name: 'Futebol de quinta',
			unread: 4,
			lastMessageAt: new Date('2026-01-14T23:59:59.000Z'),
			group: {
				ownerJid: '5511999990001@c.us',
				createdAt: new Date('2021-06-09T23:30:29.000Z'),
				participants: members('anaCreator', 'carla', 'strangerByNumber'),
				description: 'Quadra às 20h\nTraga água',
				inviteCode: 'SimFutebol0000000004Dd',
				nameChangedAt: new Date('2021-06-10T00:02:18.000Z'),
				nameChangedByJid: '5511999990001@c.us',
			},
		}),
		plainChat('79001110006-1588721491@g.us', {
			name: 'Одноклассники',
			lastMessageAt: new Date('2025-05-09T07:00:14.000Z'),
			group: {
				ownerJid: '79001110006@c.us',
				createdAt: new Date('2020-05-05T23:31:31.000Z'),
				participants: members('ivanCreator', 'mariaAdmin'),
				inviteCode: 'SimKlass000000000005Ee',
				nameChangedAt: new Date('2021-04-07T14:22:03.000Z'),
				nameChangedByJid: '79001110007@c.us',
			},
		}),
		plainChat('120363000000000106@g.us', {
			name: 'Дача',
			unread: 8,
			lastMessageAt: new Date('2026-01-12T05:15:45.000Z'),
			muted: new Date(MUTED_UNTIL),
			group: {
				ownerJid: '79001110006@c.us',
				createdAt: new Date('2024-05-01T06:00:52.000Z'),
				participants: members('ivanCreator', 'mariaAdmin', 'strangerByLid'),
				inviteCode: 'SimDacha000000000006Ff',
				nameChangedAt: new Date('2024-05-01T06:00:52.000Z'),
				nameChangedByJid: '79001110006@c.us',
			},
		}),
		plainChat('120363000000000107@g.us', {
			name: 'Работа',
			unread: 140,
			lastMessageAt: new Date('2025-12-29T16:48:06.000Z'),
			muted: 'forever',
			archived: true,
			group: {
				ownerJid: '79001110006@c.us',
				createdAt: new Date('2022-11-11T11:11:11.000Z'),
				participants: members('ivanCreator', 'mariaAdmin', 'paulo'),
				inviteCode: 'SimRabota00000000007Gg',
				nameChangedAt: new Date('2022-11-12T08:30:40.000Z'),
				nameChangedByJid: '79001110007@c.us',
			},
		}),
		plainChat('120363000000000108@g.us', {
			name: 'Música & Café ☕',
			lastMessageAt: new Date('2025-12-24T19:27:34.000Z'),
			group: {
				// A creator whose number is hidden.
				ownerJid: '190000000000013@lid',
				createdAt: new Date('2025-02-02T02:20:22.000Z'),
				participants: members('luciaCreator', 'strangerByLid', 'strangerByNumber'),
				description: 'Roda de choro <todo sábado> & "café"',
				inviteCode: 'SimMusica00000000008Hh',
				nameChangedAt: new Date('2025-02-03T12:00:27.000Z'),
				nameChangedByJid: '190000000000013@lid',
				countSaid: 257,
			},
		}),
	];
}

/** Groups known by their invite alone. */
export function sampleInviteOnlyGroups(): SimulatedChat[] {
	return [
		plainChat('120363000000000109@g.us', {
			name: 'Vizinhos do Parque',
			group: {
				ownerJid: '5585977770021@c.us',
				createdAt: new Date('2025-01-20T13:14:15.000Z'),
				participants: members('strangerByNumber', 'strangerByLid'),
				description: 'Quem mora perto do parque',
				inviteCode: 'SimVizinhos000000009Ii',
				nameChangedAt: new Date('2025-01-21T10:00:39.000Z'),
				nameChangedByJid: '190000000000022@lid',
			},
		}),
	];
}
