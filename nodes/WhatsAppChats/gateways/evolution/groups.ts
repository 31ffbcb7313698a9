import { isRecord } from '../../whatsapp/coerce';
import { findInviteCodes, inviteUrl } from '../../whatsapp/inviteLink';
import type { Group } from '../../whatsapp/items';
import type { Jid } from '../../whatsapp/jid';
import type { Connection, GatewayRequest, Mapped } from '../gateway';
import { GatewayError } from '../gatewayError';
import { isGroup } from './answers';
import { endpoint } from './endpoint';
import { explainNotFound, noGroup, otherGroup } from './errors';
import { mapGroup } from './group';

/** A request for a group, by what 'Group' or 'Invite' holds. */
type GroupRequest = GatewayRequest & { parameter: string };

/** Reads the group behind an invite, without joining it. @throws GatewayError */
export async function readGroupInvite(
	connection: Connection,
	inviteCode: string,
): Promise<Mapped<Group>> {
	const request = groupRequest(connection, 'inviteInfo', { inviteCode }, 'Invite');
	return await requestGroup(connection, request, inviteCode);
}

/** Reads a group that the phone is in, and its invite link where that is wanted. @throws GatewayError */
export async function readGroup(
	connection: Connection,
	group: Jid,
	withInviteLink: boolean,
): Promise<Mapped<Group>> {
	const request = groupRequest(connection, 'findGroupInfos', { groupJid: group.id }, 'Group');
	const { item, response } = await requestGroup(connection, request, null);
	if (item.id !== group.id) throw otherGroup();
	const code = withInviteLink ? await readInviteCode(connection, group) : null;
	const link = code === null ? {} : { inviteCode: code, inviteUrl: inviteUrl(code) };
	return { item: { ...item, ...link }, response };
}

/** Only admins see the invite link of most groups: without the right, the group is returned without it. */
async function readInviteCode(connection: Connection, group: Jid): Promise<string | null> {
	const { credentials } = connection;
	const path = endpoint('group/inviteCode', credentials);
	const request = { method: 'GET', path, query: { groupJid: group.id }, isExtra: true } as const;
	const answer = await connection.request(request).catch((failure: unknown) => {
		if (!(failure instanceof GatewayError)) throw failure;
		connection.warn('Some groups have no invite link in their item: only their admins may see it.');
		return null;
	});
	return isRecord(answer)
		? (findInviteCodes(answer.inviteUrl ?? answer.inviteCode)[0] ?? null)
		: null;
}

function groupRequest(
	{ credentials }: Connection,
	command: string,
	query: Record<string, string>,
	parameter: string,
): GroupRequest {
	const path = endpoint(`group/${command}`, credentials);
	return { method: 'GET', path, query, parameter, isAnswer: isGroup };
}

async function requestGroup(
	connection: Connection,
	request: GroupRequest,
	inviteCode: string | null,
): Promise<Mapped<Group>> {
	const answer = await connection
		.request(request)
		.catch(async (failure: unknown) => await explainNotFound(connection, failure));
	if (!isGroup(answer)) throw noGroup(request.parameter, answer);
	return { item: await mapGroup(answer, inviteCode), response: answer };
}
