import { readProfilePicture } from '../../nodes/WhatsAppChats/whatsapp/profilePicture';

const PICTURE = 'https://pps.whatsapp.net/v/t61.24694-24/170931400_n.jpg';

// 0x60C179E2 = 96·2^24 + 193·2^16 + 121·2^8 + 226 = 1,623,292,386 s: 10 June 2021, 02:33:06 UTC.
test.each([
	[`${PICTURE}?ccb=11-4&oh=4b96b3bf&oe=60C179E2`, '2021-06-10T02:33:06.000Z'],
	[`${PICTURE}?oe=60C179E2`, '2021-06-10T02:33:06.000Z'],
	[`${PICTURE}?oe=60c179e2&oh=4b96b3bf`, '2021-06-10T02:33:06.000Z'],
	[`${PICTURE}?oh=4b&oe=60C179E2#top`, '2021-06-10T02:33:06.000Z'],
	[`${PICTURE}?oe=1`, '1970-01-01T00:00:01.000Z'],
	[`${PICTURE}?oe=F4865700`, '2100-01-01T00:00:00.000Z'],
])('%s says when it ends: %s', (url, time) => {
	expect(readProfilePicture(url)).toStrictEqual({
		profilePictureUrl: url,
		profilePictureExpiresAt: time,
	});
});

test.each([
	PICTURE,
	`${PICTURE}?oe=`,
	`${PICTURE}?oe=0`,
	`${PICTURE}?oe=xyz`,
	`${PICTURE}?oe=60C179E2x`,
	`${PICTURE}?oe=${'F'.repeat(30)}`,
	`${PICTURE}?xoe=60C179E2`,
	`${PICTURE}/oe=60C179E2`,
])('%s doesn’t say when it ends', (url) => {
	expect(readProfilePicture(url)).toStrictEqual({
		profilePictureUrl: url,
		profilePictureExpiresAt: null,
	});
});

test.each([
	undefined,
	null,
	'',
	' ',
	'none',
	'false',
	'javascript:alert(1)',
	'data:image/png;base64,AA==',
	'//pps.whatsapp.net/x.jpg?oe=60C179E2',
	0,
	1623292386,
	true,
	{},
	[],
	[PICTURE],
])('%p is no picture', (value) => {
	expect(readProfilePicture(value)).toStrictEqual({
		profilePictureUrl: null,
		profilePictureExpiresAt: null,
	});
});
