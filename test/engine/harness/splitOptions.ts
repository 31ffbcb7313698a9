import type { INodeParameters } from 'n8n-workflow';

/** The fields of an item that is one participant, in their order. */
export const PARTICIPANT_KEYS = [
	'name',
	'phone',
	'shortName',
	'isAdmin',
	'isSuperAdmin',
	'lid',
	'id',
	'groupName',
	'groupId',
	'gateway',
];

/** 'Options' with 'Split Participants' on. */
export const split = (more: INodeParameters = {}) => ({
	options: { splitParticipants: true, ...more },
});
