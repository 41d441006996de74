/** A UUID (the provider's page): it stands in addresses, ours and Qonto's, as it is. */
export const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
