<#ftl output_format="plainText">
${msg("hello", name)} ${link}
${realmName} ${locale} ${subject}
