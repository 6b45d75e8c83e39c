package coref

// formal returns the given name that a familiar form is short for, and other names
// as they are.
func formal(name string) string {
	switch name {
	case "bill", "billy", "will", "willie":
		return "william"
	case "bob", "bobby", "rob", "robbie":
		return "robert"
	case "dick", "rick", "rich", "richie":
		return "richard"
	case "jim", "jimmy", "jamie":
		return "james"
	case "joe", "joey":
		return "joseph"
	case "mike", "mick", "mickey":
		return "michael"
	case "tom", "tommy":
		return "thomas"
	case "tony":
		return "anthony"
	case "dave", "davey":
		return "david"
	case "dan", "danny":
		return "daniel"
	case "don", "donnie":
		return "donald"
	case "ed", "eddie", "ned":
		return "edward"
	case "ted", "teddy":
		return "theodore"
	case "ken", "kenny":
		return "kenneth"
	case "larry":
		return "lawrence"
	case "matt":
		return "matthew"
	case "nick":
		return "nicholas"
	case "pat", "paddy":
		return "patrick"
	case "pete":
		return "peter"
	case "ron", "ronnie":
		return "ronald"
	case "sam", "sammy":
		return "samuel"
	case "steve":
		return "stephen"
	case "tim":
		return "timothy"
	case "andy", "drew":
		return "andrew"
	case "ben", "benny":
		return "benjamin"
	case "charlie", "chuck":
		return "charles"
	case "fred", "freddie":
		return "frederick"
	case "greg":
		return "gregory"
	case "jeff":
		return "jeffrey"
	case "jerry":
		return "gerald"
	case "jack", "johnny":
		return "john"
	case "chris":
		return "christopher"
	case "alex", "sasha":
		return "alexander"
	case "abe":
		return "abraham"
	case "beth", "liz", "lizzie", "betty", "eliza":
		return "elizabeth"
	case "kate", "katie", "kathy", "cathy":
		return "katherine"
	case "maggie", "meg", "peggy":
		return "margaret"
	case "sue", "susie":
		return "susan"
	case "becky":
		return "rebecca"
	case "debbie", "deb":
		return "deborah"
	case "jen", "jenny":
		return "jennifer"
	case "vicky":
		return "victoria"
	}
	return name
}
