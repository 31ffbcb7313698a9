import { missingInviteLink, unsupportedInviteLinks } from '../hints/inviteLinkHints';
import { groupField } from '../parameters/groupField';
import { optionsWith } from '../parameters/options';
import { simple } from '../parameters/output';
import { groupOptionNeeds, groupOptions, groupWriter } from './groupItems';
import { namingLookedFor } from './lookedFor';
import type { Operation } from './operation';
import { groupsAtOnce } from './options/chatsAtOnce';
import { inviteLink } from './options/inviteLink';

/** Get Group Metadata: a group that the account is a member of, found by its id. */
export const getGroupMetadata: Operation = {
	value: 'getGroupMetadata',
	name: 'Get Group Metadata',
	action: 'Get group metadata by ID',
	description: 'Retrieve a group that the account is a member of, with its participants',
	parameters: [
		groupField.definition,
		simple.definition,
		optionsWith([...groupOptions, groupsAtOnce.definition, inviteLink.definition]),
	],
	optionNeeds: {
		...groupOptionNeeds,
		inviteLink: ({ hasNoInviteLinks = false }) => !hasNoInviteLinks,
	},
	itemsAtOnce: groupsAtOnce,
	isOfferedBy: () => true,

	prepare(given) {
		const toItems = groupWriter(given);
		const withLink = inviteLink.read(given.options);
		const { jid, written } = groupField.read(given.parameters);
		return async (task) => {
			const { gateway, connection, hints } = task;
			const group = await gateway
				.readGroup(connection, jid, withLink)
				.catch(namingLookedFor(task, written));
			if (withLink && gateway.hasNoInviteLinks) hints.add(unsupportedInviteLinks(gateway.title));
			else if (withLink && group.item.inviteCode === null) {
				hints.count(missingInviteLink(gateway.title, group.noInviteLink));
			}
			return await toItems(task, group);
		};
	},
};
