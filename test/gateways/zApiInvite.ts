import {
	statedSize,
	type SimulatedAccount,
	type SimulatedChat,
	type SimulatedGroup,
} from './account';
import { zApiId } from './zApiDialect';

const LINK = 'https://chat.whatsapp.com/';

/** A group and what it is called: what stands behind an invite. */
export interface InvitedGroup {
	chat: SimulatedChat;
	group: SimulatedGroup;
}

/** The group behind a link, which has to be exactly `https://chat.whatsapp.com/CODE`. */
export function findInvited(account: SimulatedAccount, url = ''): InvitedGroup | undefined {
	for (const chat of [...account.chats, ...account.inviteOnlyGroups]) {
		const { group } = chat;
		if (group !== undefined && url === zApiInviteLink(group)) return { chat, group };
	}
	return undefined;
}

/** The invite link of a group. */
export function zApiInviteLink({ inviteCode }: SimulatedGroup): string {
	return LINK + inviteCode;
}

/** What both providers document of an invite. */
export function zApiInvite({ chat, group }: InvitedGroup): Record<string, unknown> {
	return {
		phone: zApiId(chat.jid),
		owner: zApiId(group.ownerJid),
		subject: chat.name ?? '',
		creation: group.createdAt.getTime(),
		participants: group.participants.map(({ jid, admin, superAdmin, shortName, name }) => ({
			phone: zApiId(jid),
			isAdmin: admin,
			isSuperAdmin: superAdmin,
			// Only for those in the account's contacts.
			...(shortName === undefined ? {} : { short: shortName }),
			...(name === undefined ? {} : { name }),
		})),
		subjectTime: group.nameChangedAt.getTime(),
		subjectOwner: zApiId(group.nameChangedByJid),
	};
}

/** What Z-API adds to it. */
export function zApiInviteExtras({ group }: InvitedGroup): Record<string, unknown> {
	return {
		description: group.description ?? null,
		invitationLink: zApiInviteLink(group),
		contactsCount: group.participants.filter(({ name }) => name !== undefined).length,
		participantsCount: statedSize(group),
	};
}
