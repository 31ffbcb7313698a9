import { choiceField } from '../../parameters/choiceField';

/** The option 'When a Filter Is Unsupported' of Get Chats; its value is whether such a filter is ignored. */
export const whenFilterUnsupported = choiceField(
	{
		displayName: 'When a Filter Is Unsupported',
		name: 'whenFilterUnsupported',
		type: 'options',
		options: [
			{
				name: 'Fail',
				value: 'fail',
				description: 'Return an error that names the filter, and no chat',
			},
			{
				name: 'Ignore the Filter',
				value: 'ignore',
				description: 'Return the chats as though the filter were not there, with a hint',
			},
		],
		default: 'fail',
		description:
			"What to do when a filter needs what the gateway doesn't provide. Ignore it to run one workflow on several gateways.",
	},
	[
		['fail', false],
		['ignore', true],
	],
);
