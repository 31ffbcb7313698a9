import { booleanField } from '../../parameters/booleanField';

/** The option 'Resolve LIDs'. */
export const resolveLids = booleanField({
	displayName: 'Resolve LIDs',
	name: 'resolveLids',
	type: 'boolean',
	default: false,
	description:
		"Whether to look up the phone numbers of people of whom the gateway's list has only a LID. That takes one request a LID; numbers that were found are kept in memory for a day.",
});
