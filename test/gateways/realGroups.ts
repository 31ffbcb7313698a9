import { plainChat, type SimulatedChat, type SimulatedGroup } from './account';
import { members } from './sampleParticipants';

/** The community itself: nobody sees what is written to it. */
const COMMUNITY = '120363000000000120@g.us';

/** Groups of the real-looking account: a community with two of its groups, and some that are silent. */
export function realGroups(): SimulatedChat[] {
	return [
		plainChat(COMMUNITY, {
			name: 'Parque das Flores',
			readOnly: true,
			group: group('SimParque00000000120Aa', members('brunoAdmin', 'ana', 'carla')),
		}),
		// WhatsApp gives a community's announcement group the name of the community.
		plainChat('120363000000000121@g.us', {
			name: 'Parque das Flores',
			unread: 3,
			lastMessageAt: new Date('2026-01-15T14:12:30.000Z'),
			readOnly: true,
			group: {
				...group('SimParqueAvisos00121Bb', members('brunoAdmin', 'ana', 'carla')),
				announcement: true,
				communityJid: COMMUNITY,
			},
		}),
		plainChat('120363000000000122@g.us', {
			name: 'Horta e jardim',
			group: {
				...group('SimHorta000000000122Cc', members('brunoAdmin', 'carla', 'strangerByLid')),
				communityJid: COMMUNITY,
			},
		}),
		plainChat('120363000000000123@g.us', {
			name: 'Turma 3º B',
			group: group('SimTurma000000000123Dd', members('brunoAdmin', 'ana', 'strangerByLid')),
		}),
		plainChat('120363000000000124@g.us', {
			name: 'Churrasco de sábado',
			muted: 'forever',
			group: group('SimChurrasco00000124Ee', members('brunoAdmin', 'paulo')),
		}),
		plainChat('5511999990002-1404000125@g.us', {
			name: 'Copa 2014',
			archived: true,
			group: group('SimCopa0000000000125Ff', members('brunoAdmin', 'strangerByNumber')),
		}),
	];
}

/** A group that Bruno made. */
function group(inviteCode: string, participants: SimulatedGroup['participants']): SimulatedGroup {
	const createdAt = new Date('2024-06-10T09:15:25.000Z');
	const ownerJid = '5511999990002@c.us';
	return {
		ownerJid,
		createdAt,
		participants,
		inviteCode,
		nameChangedAt: createdAt,
		nameChangedByJid: ownerJid,
	};
}
