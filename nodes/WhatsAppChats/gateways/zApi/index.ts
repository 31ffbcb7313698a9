import { readBaseUrl, type ProviderAddress } from '../baseUrl';
import { credentialText, optionalKey, requiredPathSegment } from '../credentialFields';
import type { Gateway, KnownError } from '../gateway';
import { zApiDialect } from '../zApiDialect';
import { readPictureUrl, resolveLid } from './lookUps';

const ADDRESS: ProviderAddress = {
	default: 'https://api.z-api.io',
	hosts: { 'api.z-api.io': 'api.z-api.io', 'app.z-api.io': 'api.z-api.io' },
	path: '',
	cutAt: /\/instances(\/.*)?$/,
};

const RENEW = 'Renew the subscription of this instance in the Z-API panel, then run again.';

/** The texts of Z-API's errors, as seen in the field; their HTTP status is not always documented. */
const KNOWN_FAILURES: readonly KnownError[] = [
	{
		messagePattern: /client-token is not configured|null not allowed/i,
		message: "Z-API wants the account's Client-Token",
		description:
			"Fill 'Client-Token' in the credential: in the Z-API panel it stands under Security, Account security token.",
	},
	{
		messagePattern: /client-token .*not allowed/i,
		message: 'Z-API refused the Client-Token',
		description:
			"Copy 'Client-Token' into the credential once more: in the Z-API panel it stands under Security, Account security token.",
	},
	{
		messagePattern: /instance not found/i,
		message: 'Z-API knows no instance with this Instance ID and Instance Token',
		description:
			"Check 'Instance ID' and 'Instance Token' in the credential: both must come from the same instance in the Z-API panel.",
	},
	{
		messagePattern: /must subscribe|subscri(be|ption)/i,
		message: 'The subscription of this Z-API instance has ended',
		description: RENEW,
	},
	{
		messagePattern: /^\S+ not allowed$/i,
		message: "Z-API does not accept requests from this n8n's IP address",
		description:
			'In the Z-API panel, under Security, add the address of your n8n to the allowed IPs, or switch that list off.',
	},
];

/**
 * Z-API (z-api.io). Instance and token are segments of every URL, so that no URL of it may be shown.
 * The Client-Token is an option of the account: where it is off, the header is not sent.
 */
export const zApi: Gateway = {
	...zApiDialect('zApi', 'Z-API', KNOWN_FAILURES, {
		withLink: '/group-metadata',
		withoutLink: '/light-group-metadata',
	}),
	resolveLid,
	readPictureUrl,
	credentialType: 'zApi',
	keyFields: "'Instance ID', 'Instance Token' and 'Client-Token'",

	baseUrl(credentials) {
		const instance = requiredPathSegment(credentials, 'instanceId', 'Instance ID');
		const token = requiredPathSegment(credentials, 'instanceToken', 'Instance Token');
		return `${readBaseUrl(credentials, ADDRESS)}/instances/${instance}/token/${token}`;
	},

	headers(credentials) {
		const clientToken = optionalKey(credentials, 'clientToken', 'Client-Token');
		return clientToken === '' ? {} : { 'Client-Token': clientToken };
	},

	account(credentials) {
		return [readBaseUrl(credentials, ADDRESS), credentialText(credentials, 'instanceId')];
	},

	secrets(credentials) {
		return [
			credentialText(credentials, 'instanceToken'),
			credentialText(credentials, 'clientToken'),
		];
	},
};
