import { booleanField } from '../../parameters/booleanField';

/** The option 'Include Invite Link' of Get Group Metadata. */
export const inviteLink = booleanField({
	displayName: 'Include Invite Link',
	name: 'inviteLink',
	type: 'boolean',
	default: false,
	description:
		"Whether to add the group's invite link, where this account may see it: in most groups only admins may. The gateway needs longer for it.",
});
