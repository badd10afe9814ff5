import { useMessages } from '../i18n/language';

export function BillingPages() {
  const { navigation } = useMessages();
  return <h1>{navigation.billing}</h1>;
}
