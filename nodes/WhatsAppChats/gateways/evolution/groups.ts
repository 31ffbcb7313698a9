import { isRecord } from '../../whatsapp/coerce';
import { findInviteCodes, inviteUrl } from '../../whatsapp/inviteLink';
import type { Group } from '../../whatsapp/items';
import type { Jid } from '../../whatsapp/jid';
import type { Connection, GatewayRequest, Mapped, MappedGroup } from '../gateway';
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
): Promise<MappedGroup> {
	const request = groupRequest(connection, 'findGroupInfos', { groupJid: group.id }, 'Group');
	const read = await requestGroup(connection, request, null);
	if (read.item.id !== group.id) throw otherGroup();
	return withInviteLink ? await withLink(connection, group, read) : read;
}

/** Only admins see the invite link of most groups: without the right, the group is returned without it. */
async function withLink(
	connection: Connection,
	group: Jid,
	read: Mapped<Group>,
): Promise<MappedGroup> {
	const request = groupRequest(connection, 'inviteCode', { groupJid: group.id }, 'Group');
	const isAnswer = (answer: unknown) => isRecord(answer) && 'inviteCode' in answer;
	const asked = connection.request({ ...request, isAnswer, isExtra: true });
	const answer = await asked.catch((failure: unknown) => {
		if (failure instanceof GatewayError) return failure;
		throw failure;
	});
	if (answer instanceof GatewayError) {
		return answer.httpStatus === 404 ? { ...read, noInviteLink: 'notAllowed' } : read;
	}
	const [code] = isRecord(answer) ? findInviteCodes(answer.inviteCode) : [];
	if (code === undefined) return read;
	return { ...read, item: { ...read.item, inviteCode: code, inviteUrl: inviteUrl(code) } };
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
