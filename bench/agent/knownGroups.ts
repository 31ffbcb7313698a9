import type { SimulatedChat, SimulatedParticipant } from '../../test/gateways';
import { plainGroup } from './fillers';

const FAMILY = [
	'Ana Souza',
	'Bruno Lima',
	'Carla Mendes',
	'Davi Araújo',
	'Elza Souza',
	'Igor Souza',
];

/** Groups whom the questions name, and those that could be taken for them. Nothing in them is unread. */
export function knownGroups(): SimulatedChat[] {
	return [
		group('120363770000000001@g.us', 'Família', '2026-01-11T13:00:27.000Z', FAMILY.map(member)),
		group('120363770000000002@g.us', 'Família Souza (primos)', '2026-01-10T20:00:00.000Z', []),
		group('120363770000000003@g.us', 'Festa do João Pereira', '2025-12-20T10:00:00.000Z', []),
		// The account wrote last in it, and it is no person.
		{
			...group('120363770000000004@g.us', 'Futebol de quinta', '2026-01-12T21:00:00.000Z', []),
			lastMessage: { fromMe: true, content: { conversation: 'Levo a bola' } },
		},
	];
}

/** A group of 257 that the account is not in. */
export function strangersGroup(): SimulatedChat {
	const participants = Array.from({ length: 257 }, (_, index) => ({
		jid: `5585977${String(index).padStart(6, '0')}@c.us`,
		admin: index === 0,
		superAdmin: index === 0,
	}));
	return {
		...group(
			'120363770000000009@g.us',
			'Vizinhos do Parque',
			'2025-01-20T13:14:15.000Z',
			participants,
		),
		lastMessageAt: null,
	};
}

function group(
	jid: string,
	name: string,
	at: string,
	participants: SimulatedParticipant[],
): SimulatedChat {
	const { group: plain, ...chat } = plainGroup(jid, { name, lastMessageAt: new Date(at) });
	return plain === undefined ? chat : { ...chat, group: { ...plain, participants } };
}

function member(name: string, index: number): SimulatedParticipant {
	const isFirst = index === 0;
	return { jid: `551199999000${index + 1}@c.us`, name, admin: isFirst, superAdmin: isFirst };
}
