import type { INodeParameters } from 'n8n-workflow';

/** The fields of an item that is one participant, in their order. */
export const PARTICIPANT_KEYS = [
	'gateway',
	'groupId',
	'groupName',
	'id',
	'phone',
	'lid',
	'name',
	'shortName',
	'isAdmin',
	'isSuperAdmin',
];

/** 'Options' with 'Split Participants' on. */
export const split = (more: INodeParameters = {}) => ({
	options: { splitParticipants: true, ...more },
});
