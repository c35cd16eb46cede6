<p dir="${ltr?then("ltr","rtl")}">${msg("hello", name)} <a href="${link}">${properties.button}</a></p>
