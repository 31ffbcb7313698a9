import type { MappedGroup } from '../gateways/gateway';
import { missingInviteLink, unsupportedInviteLinks } from '../hints/inviteLinkHints';
import { groupField } from '../parameters/groupField';
import { optionsWith } from '../parameters/options';
import { simple } from '../parameters/output';
import type { Chat } from '../whatsapp/items';
import { parseJid, type Jid } from '../whatsapp/jid';
import { candidatesAnswer } from './chatForAgent';
import { chooseByName } from './chooseByName';
import { groupOptionNeeds, groupOptions, groupWriter } from './groupItems';
import { namingLookedFor } from './lookedFor';
import type { NameField } from './nameErrors';
import type { Operation, Task } from './operation';
import { groupsAtOnce } from './options/chatsAtOnce';
import { inviteLink } from './options/inviteLink';

const GROUP_FIELD: NameField = {
	title: groupField.definition.displayName,
	noun: 'group',
	otherwise: 'its ID',
};

/** Get Group Metadata: a group that the account is a member of, found by its id or name. */
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
		const wanted = groupField.read(given.parameters);
		const { item } = given.parameters;
		return async (task) => {
			if ('jid' in wanted) return await toItems(task, await readGroup(task, wanted, withLink));
			const { name } = wanted;
			const named = { name, withResponse: false, isWanted: isGroup };
			const groups = await chooseByName(task, item, named, GROUP_FIELD);
			const [jid, ...others] = groups.flatMap((group) => parseJid(group.item.id) ?? []);
			if (!jid || others.length > 0) return [await candidatesAnswer(task, groups, 'groups')];
			return await toItems(task, await readGroup(task, { jid, written: name }, withLink));
		};
	},
};

/** Whether a chat is a group that can be read by its id. */
function isGroup({ id }: Chat): boolean {
	return parseJid(id)?.type === 'group';
}

async function readGroup(
	task: Task,
	{ jid, written }: { jid: Jid; written: string },
	withLink: boolean,
): Promise<MappedGroup> {
	const { gateway, connection, hints } = task;
	const group = await gateway
		.readGroup(connection, jid, withLink)
		.catch(namingLookedFor(task, written));
	if (withLink && gateway.hasNoInviteLinks) hints.add(unsupportedInviteLinks(gateway.title));
	else if (withLink && group.item.inviteCode === null) {
		hints.count(missingInviteLink(gateway.title, group.noInviteLink));
	}
	return group;
}
