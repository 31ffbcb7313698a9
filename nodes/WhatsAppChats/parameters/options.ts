import type { INodeProperties } from 'n8n-workflow';
import { includeResponse } from './output';
import { requestOptions } from './requestOptions';

/**
 * 'Options', in the order of their names.
 * @param own those beside the ones that every operation and the trigger have
 */
export function optionsWith(own: readonly INodeProperties[] = []): INodeProperties {
	const options = [includeResponse.definition, ...requestOptions, ...own];
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: options.sort((one, other) => (one.displayName < other.displayName ? -1 : 1)),
	};
}

/** 'Options' for reading, which doesn't depend on what stands in it. */
export const optionsCollection = optionsWith();
