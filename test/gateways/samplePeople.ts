import { plainChat, type SimulatedChat } from './account';

/** A mute that outlives this package, yet is under 1e9 seconds away. */
export const MUTED_UNTIL = new Date('2040-01-01T03:00:00.000Z');

// `oe` is a Unix time in hex: 10 June 2021 and 1 January 2100.
const EXPIRED_PICTURE = pictureUrl('1001_n.jpg', '60C179E2');
const LASTING_PICTURE = pictureUrl('1002_n.jpg', 'F4865700');

/** The chats with one person: numbers, LIDs, names and flags of every kind. */
export function samplePeople(): SimulatedChat[] {
	return [
		plainChat('5511999990001@c.us', {
			name: 'Ana Souza',
			unread: 3,
			lastMessageAt: new Date('2026-01-15T17:20:07.000Z'),
			pinned: true,
			about: 'Disponível',
			pictureUrl: LASTING_PICTURE,
		}),
		plainChat('5511999990002@c.us', {
			name: 'Bruno Lima',
			lastMessageAt: new Date('2026-01-15T16:02:44.000Z'),
			pictureUrl: EXPIRED_PICTURE,
		}),
		// Registered without the ninth digit; people type it with one.
		plainChat('558188880003@c.us', {
			name: 'Carla Mendes',
			lastMessageAt: new Date('2026-01-14T12:31:15.000Z'),
		}),
		plainChat('5581988880004@c.us', {
			name: 'Davi Araújo',
			unread: 1,
			lastMessageAt: new Date('2026-01-14T09:10:02.000Z'),
		}),
		plainChat('553177770005@c.us', {
			name: 'João Pereira',
			lastMessageAt: new Date('2025-12-30T20:15:33.000Z'),
		}),
		plainChat('79001110006@c.us', {
			name: 'Иван Петров',
			unread: 5,
			lastMessageAt: new Date('2026-01-13T06:45:21.000Z'),
			muted: new Date(MUTED_UNTIL),
			about: 'На работе',
		}),
		plainChat('79001110007@c.us', {
			name: 'Мария Смирнова',
			lastMessageAt: new Date('2026-01-12T18:00:58.000Z'),
			muted: 'forever',
		}),
		plainChat('79001110008@c.us', {
			name: 'Ольга Кузнецова',
			lastMessageAt: new Date('2025-06-01T08:30:09.000Z'),
			archived: true,
		}),
		plainChat('79001110009@c.us', { lastMessageAt: new Date('2025-11-20T11:11:12.000Z') }),
		plainChat('5521988880010@c.us', {
			name: 'Oficina do Zé',
			lastMessageAt: new Date('2025-10-05T14:22:41.000Z'),
			businessNote: {
				id: '175',
				content: 'Orçamento enviado, aguarda resposta',
				createdAt: new Date('2025-10-05T14:25:00.000Z'),
				updatedAt: new Date('2025-10-06T09:00:00.000Z'),
			},
		}),
		plainChat('5511999990011@c.us', {
			name: 'Promoções Imperdíveis',
			unread: 27,
			lastMessageAt: new Date('2025-09-09T09:09:10.000Z'),
			markedSpam: true,
		}),
		plainChat('5511999990012@c.us', { name: 'Diego Rocha' }),
		plainChat('190000000000013@lid', {
			name: 'Lúcia Ferreira',
			unread: 2,
			lastMessageAt: new Date('2026-01-11T22:47:37.000Z'),
		}),
		plainChat('5511999990014@c.us', {
			lid: '190000000000014@lid',
			name: 'Paulo Castro',
			lastMessageAt: new Date('2026-01-10T13:05:26.000Z'),
		}),
		plainChat('79001110015@c.us', {
			name: 'Сергей Волков',
			lastMessageAt: new Date('2024-03-08T10:00:03.000Z'),
			readOnly: true,
		}),
		plainChat('5215511110016@c.us', {
			name: 'Sofía Hernández',
			lastMessageAt: new Date('2025-08-17T03:12:50.000Z'),
		}),
		plainChat('5491155550017@c.us', {
			name: 'Martín Gómez',
			lastMessageAt: new Date('2025-07-04T19:40:19.000Z'),
		}),
	];
}

function pictureUrl(file: string, expiry: string): string {
	const path = `https://pps.whatsapp.net/v/t61.24694-24/${file}`;
	return `${path}?ccb=11-4&oh=4b96b3bf7114122667f80d021b194f2c&oe=${expiry}`;
}
