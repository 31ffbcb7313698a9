import { type SimulatedAccount, type SimulatedChat } from '../../test/gateways';
import { newestFirst } from '../../test/gateways/sampleAccount';
import { recentFillers, silentFillers, timelessFillers } from './fillers';
import { knownGroups, strangersGroup } from './knownGroups';
import { knownPeople, unansweredPeople } from './knownPeople';
import { unreadOfOld, unreadSinceMonday } from './unreadChats';

const CHATS = 5000;

/**
 * An account of 5,000 chats on Thursday, 15 January 2026, in the evening: those that the questions are about,
 * and among them thousands of others that nobody asks for.
 */
export function accountOfTheAgent(): SimulatedAccount {
	const others = [...silentFillers(), ...timelessFillers()];
	const asked = [
		...unreadSinceMonday(),
		...unreadOfOld(),
		...knownPeople(),
		...unansweredPeople(),
		...knownGroups(),
	];
	const recent = recentFillers(CHATS - asked.length - others.length);
	return {
		chats: [...asked, ...recent, ...others].sort(byTimeThenId),
		inviteOnlyGroups: [strangersGroup()],
		phoneConnected: true,
	};
}

/** Chats of the same second stand by their ids, so that those asked for aren't always the first. */
function byTimeThenId(one: SimulatedChat, other: SimulatedChat): number {
	return newestFirst(one, other) || (one.jid < other.jid ? -1 : 1);
}
