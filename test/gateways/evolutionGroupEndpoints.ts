import type { SimulatedChat, SimulatedGroup } from './account';
import type { Answer, Endpoint, GatewayCall } from './dialect';
import { failure, noMatch } from './evolutionFailure';
import { evolutionGroup, evolutionInvite, evolutionParticipant } from './evolutionGroup';
import { findInvited, type InvitedGroup } from './zApiInvite';

/** The pattern of a group's invite code, and of its id. */
const INVITE_CODE = '^[a-zA-Z0-9]{22}$';
const GROUP_JID = '^[\\d-]+@g.us$';

/** What Evolution API asks the phone about groups. */
export const groupEndpoints: readonly Endpoint[] = [
	{ method: 'GET', path: '/group/inviteInfo/:instance', answer: readInvite },
	{ method: 'GET', path: '/group/findGroupInfos/:instance', answer: ofGroup(readGroup) },
	{ method: 'GET', path: '/group/participants/:instance', answer: ofGroup(readParticipants) },
	{ method: 'GET', path: '/group/inviteCode/:instance', answer: readInviteCode },
	{ method: 'GET', path: '/group/acceptInviteCode/:instance', answer: joinGroup },
];

function readInvite({ request, gateway }: GatewayCall): Answer {
	const code = request.query['inviteCode'] ?? '';
	if (code === '') {
		return failure(
			400,
			'The group invite code id needs to be informed in the query',
			'ex: "inviteCode=F1EX5QZxO181L3TMVP31gY" (Obtained from group join link)',
		);
	}
	if (!RegExp(INVITE_CODE).test(code)) return noMatch('inviteCode', INVITE_CODE);
	const invited = gateway.account.phoneConnected
		? findInvited(gateway.account, `https://chat.whatsapp.com/${code}`)
		: undefined;
	if (invited === undefined) return failure(404, 'No invite info', code);
	return { status: 200, body: evolutionInvite(invited) };
}

/** Finds the group of a request for one. */
function ofGroup(read: (group: InvitedGroup) => unknown): Endpoint['answer'] {
	return ({ request, gateway }) => {
		const jid = request.query['groupJid'] ?? '';
		if (!RegExp(GROUP_JID).test(jid)) return noMatch('groupJid', GROUP_JID);
		if (!gateway.account.phoneConnected) {
			return failure(404, 'Error fetching group', 'Error: Connection Closed');
		}
		const chat = gateway.account.chats.find((candidate) => candidate.jid === jid);
		if (!hasGroup(chat)) return failure(404, 'Error fetching group', 'Error: item-not-found');
		return { status: 200, body: read({ chat, group: chat.group }) };
	};
}

function readGroup(invited: InvitedGroup): unknown {
	return evolutionGroup(invited);
}

function readParticipants({ group }: InvitedGroup): unknown {
	return { participants: group.participants.map(evolutionParticipant) };
}

function readInviteCode({ request, gateway }: GatewayCall): Answer {
	const chat = gateway.account.chats.find(({ jid }) => jid === request.query['groupJid']);
	if (!hasGroup(chat) || chat.group.inviteLinkError !== undefined) {
		return failure(404, 'No invite code', 'Error: not-authorized');
	}
	const { inviteCode } = chat.group;
	return {
		status: 200,
		body: { inviteUrl: `https://chat.whatsapp.com/${inviteCode}`, inviteCode },
	};
}

function joinGroup({ request, gateway }: GatewayCall): Answer {
	gateway.joinedInvites.push(request.query['inviteCode'] ?? '');
	return { status: 200, body: { accepted: true } };
}

function hasGroup(
	chat: SimulatedChat | undefined,
): chat is SimulatedChat & { group: SimulatedGroup } {
	return chat?.group !== undefined;
}
