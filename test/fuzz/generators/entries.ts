import fc from 'fast-check';
import { fieldValues, participantsText } from './fieldValues';
import { objectText, type JsonText } from './jsonText';
import { mutatedSample, sample } from './samples';

const { id, text, flag, count, time, picture, any } = fieldValues;

const zApiChat = objectText({
	...{ phone: id, lid: id, name: text, unread: count, messagesUnread: count },
	...{ lastMessageTime: time, muteEndTime: time, isMuted: flag, isMarkedSpam: flag },
	...{ archived: flag, pinned: flag, isGroup: flag, isGroupAnnouncement: flag },
	...{ profileThumbnail: picture, about: text, notes: any, error: any, communityId: id },
});

const whatsGateChat = objectText({
	...{ id, name: text, isGroup: flag, isReadOnly: flag, unreadCount: count, timestamp: time },
	...{ pinned: flag, isMuted: flag, muteExpiration: fc.oneof(time, count), error: any },
	groupMetadata: fc.oneof(
		any,
		objectText({
			...{ id, creation: time, owner: id, size: count },
			participants: participantsText({ id, isAdmin: flag, isSuperAdmin: flag }),
		}),
	),
});

const zApiInvite = objectText({
	...{ phone: id, owner: id, subject: text, description: text, creation: time },
	...{
		invitationLink: text,
		invitationLinkError: text,
		contactsCount: count,
		participantsCount: count,
	},
	...{ subjectTime: time, subjectOwner: id, error: any },
	...{ isGroupAnnouncement: flag, communityId: id },
	participants: fc.oneof(
		participantsText({ phone: id, lid: id, isAdmin: flag, isSuperAdmin: flag, short: text }),
		participantsText({ phone: id, name: text }),
	),
});

const evolutionChat = objectText({
	...{ remoteJid: id, pushName: text, unreadCount: count, updatedAt: fc.oneof(time, text) },
	...{ profilePicUrl: picture, error: any },
	lastMessage: fc.oneof(
		any,
		objectText({
			key: fc.oneof(any, objectText({ fromMe: flag, remoteJid: id, remoteJidAlt: id })),
			messageTimestamp: time,
			message: fc.oneof(
				any,
				objectText({ conversation: text }),
				objectText({ extendedTextMessage: fc.oneof(any, objectText({ text })) }),
				objectText({ imageMessage: fc.oneof(any, objectText({ caption: text })) }),
				objectText({ ephemeralMessage: fc.oneof(any, objectText({ message: any })) }),
			),
		}),
	),
});

const evolutionGroup = objectText({
	...{ id, subject: text, subjectOwner: id, subjectTime: time, size: count, creation: time },
	...{ owner: id, ownerPn: id, desc: text, announce: flag, error: any },
	...{ isCommunityAnnounce: flag, linkedParent: id },
	participants: fc.oneof(
		participantsText({ id, phoneNumber: id, lid: id, admin: fc.oneof(any, text), name: text }),
		participantsText({ id, admin: fc.constantFrom('null', '"admin"', '"superadmin"') }),
	),
});

/** Mostly an object of the right shape, a provider's own with something wrong in it, or a strange one. */
function anyOf(
	entry: fc.Arbitrary<JsonText>,
	samples: readonly JsonText[],
): fc.Arbitrary<JsonText> {
	return fc.oneof(
		{ weight: 6, arbitrary: entry },
		{ weight: 3, arbitrary: mutatedSample(samples) },
		{ weight: 1, arbitrary: objectText({ id: any, phone: any, name: any }) },
	);
}

const zApiChats = [
	...sample('plugChat-get-chats'),
	...sample('plugChat-get-metadata-chat'),
	...sample('zApi-get-chats'),
	...sample('zApi-get-chats-field'),
	...sample('zApi-get-chat-field'),
];

const invites = [
	...sample('plugChat-group-invitation-new'),
	...sample('plugChat-group-invitation-old'),
	...sample('zApi-group-invitation-metadata'),
	...sample('zApi-group-metadata'),
];

/** A chat as each gateway gives it, with anything wrong in it. */
export const hostileChats = {
	plugChat: anyOf(zApiChat, zApiChats),
	zApi: anyOf(zApiChat, zApiChats),
	whatsGate: anyOf(whatsGateChat, sample('whatsGate-get-chats', 'data')),
	evolution: anyOf(evolutionChat, sample('evolution-find-chats')),
};

/** A group as each gateway gives it, with anything wrong in it. */
export const hostileGroups = {
	plugChat: anyOf(zApiInvite, invites),
	zApi: anyOf(zApiInvite, invites),
	whatsGate: hostileChats.whatsGate,
	evolution: anyOf(evolutionGroup, sample('evolution-invite-info')),
};
