import type { INodeProperties } from 'n8n-workflow';
import { IN_TOOL } from '../agentTool/display';
import type { Place } from '../agentTool/place';
import { readPlace } from '../agentTool/placeText';
import { isBlank } from './blank';
import type { Field } from './field';
import { refusal } from './refusal';
import { written } from './written';

const definition: INodeProperties = {
	displayName: 'Next',
	name: 'next',
	type: 'string',
	default: '',
	description:
		"Where the answer goes on: what the answer before had under 'next'. Let the model define it.",
	displayOptions: IN_TOOL,
};

/** 'Next' of Get Chats, which only an AI agent's tool has; null to begin with the first chat. */
export const next: Field<Place | null> = {
	definition,
	read(parameters) {
		const given = parameters.valueOf(definition);
		if (isBlank(given)) return null;
		const place = readPlace(written(given).trim());
		if (place) return place;
		throw refusal(
			parameters.item,
			"'Next' is not one that this tool returned",
			START_AGAIN,
			START_AGAIN,
		);
	},
};

/** The way out where an answer can't be continued. */
export const START_AGAIN =
	"Copy 'next' of the last answer as it is, or leave it out to begin with the first chat.";
